//! Any bytes as a page, by any options.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| dehusk_fuzz::extract(data));
