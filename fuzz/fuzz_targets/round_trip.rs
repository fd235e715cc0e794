//! Articles as Markdown and HTML, which parsers read again.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| dehusk_fuzz::round_trip(data));
