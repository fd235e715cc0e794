//! Files of one JSON object a line, of which any line may be broken.

use anyhow::{Context, anyhow};
use serde::de::DeserializeOwned;

use crate::report::Report;
use crate::source::Source;

/// Calls `take` with the object of each line.
///
/// # Errors
///
/// The file cannot be read. Lines that are broken or not taken are reported
/// instead, and the others go on.
pub(crate) fn read<T: DeserializeOwned>(
    source: &Source,
    report: &mut Report,
    mut take: impl FnMut(T) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let name = source.name();
    let bytes = source.read().with_context(|| name.to_string())?;
    for (line, number) in bytes.split(|&byte| byte == b'\n').zip(1_usize..) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        if let Err(error) = parse(line).and_then(&mut take) {
            report.failure(&format!("{name}:{number}"), &format_args!("{error:#}"));
        }
    }
    Ok(())
}

fn parse<T: DeserializeOwned>(line: &[u8]) -> anyhow::Result<T> {
    serde_json::from_slice(line).map_err(|error| {
        // It says line 1 of each line.
        let reason = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        match reason.strip_suffix(&place) {
            Some(reason) => anyhow!("{reason} at column {}", error.column()),
            None => anyhow!(reason),
        }
    })
}
