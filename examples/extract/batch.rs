//! Many pages on many threads, written in the order in which they were given.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};

use rayon::{ScopeFifo, ThreadPoolBuilder};

use crate::args::Job;
use crate::metadata;
use crate::output::Output;
use crate::render::Subject;
use crate::report::Report;
use crate::source::Source;

/// How many pages may be under way or wait for their turn to be written, for
/// each thread. It bounds the memory; a slow page makes the other threads idle
/// only after they have done about so many pages each.
const WINDOW_PER_THREAD: usize = 16;

/// A line of output, or why there is none.
type Outcome = anyhow::Result<String>;

/// A page that was given to the threads, and the place its outcome comes to.
struct Pending<'a> {
    source: &'a Source,
    outcome: Receiver<Outcome>,
}

/// Writes a line for each page. Returns how many were written.
///
/// # Errors
///
/// The output cannot be written. Pages that cannot be read are reported
/// instead, and the others go on.
pub(crate) fn run(
    job: &Job,
    sources: &[Source],
    threads: Option<NonZeroUsize>,
    output: &mut Output,
    report: &mut Report,
) -> anyhow::Result<usize> {
    // Zero is the word of rayon for all cores.
    let pool = ThreadPoolBuilder::new().num_threads(threads.map_or(0, NonZeroUsize::get)).build()?;
    let window = pool.current_num_threads().saturating_mul(WINDOW_PER_THREAD);
    let is_stopped = AtomicBool::new(false);
    pool.in_place_scope_fifo(|scope| {
        let started = sources.iter().map(|source| start(scope, job, source, &is_stopped));
        let result = write_in_order(started, window, output, report);
        // The scope waits for all that it was given. After an error, nobody
        // wants the pages that are not begun yet.
        is_stopped.store(true, Ordering::Relaxed);
        result
    })
}

/// Gives a page to the threads.
fn start<'a>(
    scope: &ScopeFifo<'a>,
    job: &'a Job,
    source: &'a Source,
    is_stopped: &'a AtomicBool,
) -> Pending<'a> {
    let (sender, outcome) = mpsc::sync_channel(1);
    scope.spawn_fifo(move |_| {
        if !is_stopped.load(Ordering::Relaxed) {
            // Fails if the batch stopped in the meantime, and then is not missed.
            let _ = sender.send(extract_line(job, source));
        }
    });
    Pending { source, outcome }
}

/// Writes the lines of pages that start when the iterator is advanced.
fn write_in_order<'a>(
    mut started: impl Iterator<Item = Pending<'a>>,
    window: usize,
    output: &mut Output,
    report: &mut Report,
) -> anyhow::Result<usize> {
    let mut written = 0;
    let mut pending: VecDeque<Pending> = started.by_ref().take(window).collect();
    while let Some(page) = pending.pop_front() {
        // There is no outcome only if the page made its thread panic, which the
        // scope passes on.
        match page.outcome.recv()? {
            Ok(line) => {
                write_line(&line, output, report)?;
                written += 1;
            }
            Err(error) => report.failure(&page.source.name(), &format_args!("{error:#}")),
        }
        report.advance();
        pending.extend(started.next());
    }
    Ok(written)
}

fn write_line(line: &str, output: &mut Output, report: &Report) -> anyhow::Result<()> {
    if output.is_terminal() { report.without_bar(|| output.write(line)) } else { output.write(line) }
}

fn extract_line(job: &Job, source: &Source) -> Outcome {
    let page = source.read()?;
    let name = source.name();
    Ok(match job.subject {
        Subject::Article(form) => form.line(&name, &job.extractor.extract_bytes(&page))?,
        Subject::Metadata { .. } => metadata::line(&name, &job.extractor.metadata_bytes(&page))?,
        Subject::Explanation => anyhow::bail!("an explanation is of a single page"),
    })
}
