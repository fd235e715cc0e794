//! The parse that leaves out what no stage reads, beside the whole one.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| dehusk_fuzz::slimming(data));
