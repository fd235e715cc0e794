//! Pages by a grammar, by any options.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| dehusk_fuzz::structured(data));
