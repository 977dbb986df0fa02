//! The engine over a text in memory, in the steps in which a check sees it; nothing is unpacked, counted or judged here.

use overshare::detect;

/// How much of a text is looked at in one call, and what can be seen before and after it: as in the window of a check
/// (`text/window.rs`), which copies what this reads in place.
const STEP: usize = 128 << 10;
const LOOKBEHIND: usize = 256;
const LOOKAHEAD: usize = 48 << 10;

/// Calls `found` with the number of each rule that finds something in the text, as often as it does.
pub fn scan(text: &[u8], mut found: impl FnMut(usize)) {
    // What a text tells of the house is hashed in a check; here it is touched.
    let mut told = |value: &str| _ = std::hint::black_box(value.len());
    for from in (0..text.len()).step_by(STEP) {
        let start = from.saturating_sub(LOOKBEHIND);
        let window = &text[start..text.len().min(from + STEP + LOOKAHEAD)];
        let range = from - start..text.len().min(from + STEP) - start;
        detect::survey(window, range, |rule, _| found(rule), |trace| told(&trace.value));
    }
}

#[cfg(target_arch = "wasm32")]
mod host {
    //! The door for a host, which puts texts into memory and says where each of them stands.

    /// Takes so much memory, for good.
    #[unsafe(no_mangle)]
    pub extern "C" fn hold(bytes: usize) -> *mut u8 {
        Vec::leak(vec![0; bytes]).as_mut_ptr()
    }

    /// Scans a text of so many bytes; returns how often something was found.
    ///
    /// # Safety
    ///
    /// They must stand in memory that [`hold`] gave.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn scan(text: *const u8, length: usize) -> usize {
        // SAFETY: the caller's promise.
        let text = unsafe { std::slice::from_raw_parts(text, length) };
        let mut hits = 0;
        super::scan(text, |_| hits += 1);
        hits
    }
}
