//! JSON-LD, metas, dates and names, honest and broken.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| dehusk_fuzz::metadata(data));
