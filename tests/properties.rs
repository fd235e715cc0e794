//! The checks of the fuzz targets, on pages by chance, on the seeds of the targets and on
//! what fuzzing once found.
//!
//! The pages are the same in each run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` ask for
//! others and for more.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]
#![expect(clippy::print_stdout, reason = "the last file named is the one that failed")]

mod invariants;

use std::fmt;
use std::fs;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Any number: it is only to be the same each time.
const SEED: u64 = 1911;

fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(SEED),
        fixed => fixed,
    };
    ProptestConfig { rng_seed: seed, failure_persistence: None, ..asked }
}

/// The bytes that choose a page, or are one.
struct Bytes(Vec<u8>);

/// On one line, as `printf` takes them.
impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "\\x{byte:02x}"))
    }
}

fn bytes(most: usize) -> impl Strategy<Value = Bytes> {
    vec(any::<u8>(), 0..most).prop_map(Bytes)
}

/// Checks all files of a folder, if the package has it.
fn replay(folder: &str, check: fn(&[u8])) {
    let Ok(files) = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) else { return };
    for file in files {
        let path = file.unwrap().path();
        println!("{}", path.display());
        check(&fs::read(path).unwrap());
    }
}

macro_rules! targets {
    ($($name:ident $check:path,)*) => {
        $(
            mod $name {
                use super::*;

                #[test]
                fn seeds() {
                    replay(concat!("fuzz/seeds/", stringify!($name)), $check);
                }

                #[test]
                fn regressions() {
                    replay(concat!("tests/regressions/", stringify!($name)), $check);
                }

                proptest! {
                    #![proptest_config(config())]

                    #[test]
                    fn by_chance(data in bytes(3_000)) {
                        $check(&data.0);
                    }
                }
            }
        )*
    };
}

targets! {
    extract invariants::extract::check,
    structured invariants::structured::check,
    slimming invariants::slimming::check,
    round_trip invariants::round_trip::check,
    metadata invariants::metadata::check,
    encodings invariants::encodings::check,
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn slimming_of_structured_pages(data in bytes(3_000)) {
        invariants::slimming::check(&[b"\0".as_slice(), &data.0].concat());
    }

    #[test]
    fn metadata_of_broken_json(data in bytes(2_000)) {
        invariants::metadata::check(&[b"{".as_slice(), &data.0].concat());
    }
}
