//! Any bytes by any label, and texts in any encoding.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| dehusk_fuzz::encodings(data));
