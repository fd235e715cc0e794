//! Options chosen by four bytes.

use arbitrary::Arbitrary;
use dehusk::{Extractor, Limits};

/// The day on which all pages are read.
const TODAY: &str = "2026-06-01";

/// Where all pages are from, if they are told.
const ADDRESS: &str = "https://example.org/2024/05/01/a/b.html";

/// How many settings of the balance there are: -1 to 1 in steps of 0.1, and no number.
const BALANCES: u8 = 22;

/// What options are chosen by. `6@@@` are the defaults.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub(crate) struct Options {
    balance: u8,
    flags: u8,
    limit: u8,
    size: u8,
}

impl Options {
    /// The options of the first bytes, and the rest.
    pub(crate) fn split(data: &[u8]) -> Option<(Options, &[u8])> {
        let (&[balance, flags, limit, size], rest) = data.split_first_chunk()?;
        Some((Options { balance, flags, limit, size }, rest))
    }

    /// From -1 to 1.
    fn balance(self) -> f32 {
        match self.balance % BALANCES {
            21 => f32::NAN,
            step => (f32::from(step) - 10.0) / 10.0,
        }
    }

    /// Small ones, or none.
    pub(crate) fn limits(self) -> Limits {
        let size = usize::from(self.size);
        match self.limit % 8 {
            1 => Limits::default().with_max_depth(size),
            2 => Limits::default().with_max_nodes(8 * size),
            3 => Limits::default().with_max_bytes(16 * size),
            4 => Limits::default().with_max_depth(size % 16).with_max_nodes(8 * size),
            _ => Limits::default(),
        }
    }

    /// With all of them.
    pub(crate) fn extractor(self) -> Extractor {
        let extractor = extractor()
            .with_balance(self.balance())
            .with_limits(self.limits())
            .with_tables(self.flags & 1 == 0)
            .with_captions(self.flags & 2 != 0)
            .with_data_images(self.flags & 4 != 0);
        if self.flags & 8 == 0 { extractor } else { extractor.with_url(ADDRESS).unwrap() }
    }

    /// The same but for a balance that keeps more.
    pub(crate) fn more_generous(self) -> Extractor {
        self.extractor().with_balance(self.balance() + f32::from(self.size % 20) / 10.0)
    }
}

/// With all options at their defaults, on a day that stands still.
pub(crate) fn extractor() -> Extractor {
    Extractor::new().with_today(TODAY.parse().unwrap())
}
