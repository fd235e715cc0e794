//! Where results go: standard output, or a file that appears only when whole.

use std::fs::{self, File};
use std::io::{self, IsTerminal, StdoutLock, Write};
use std::path::{self, Path, PathBuf};

use anyhow::{Context, bail};
use tempfile::NamedTempFile;

/// The start of the name of the file that the result grows in.
const TEMPORARY_PREFIX: &str = ".extract-";

/// The mode of new files, of which the umask takes its part.
#[cfg(unix)]
const NEW_FILE_MODE: u32 = 0o666;

/// A place to write to. Dropped without [`finish`](Output::finish), it leaves
/// what was in the file before.
#[derive(Debug)]
pub(crate) struct Output {
    name: String,
    sink: Sink,
}

#[derive(Debug)]
enum Sink {
    Stdout(StdoutLock<'static>),
    /// A pipe or a device, which must not be replaced by a file.
    Special(File),
    /// A file, and what it will be at the end.
    Replacement {
        file: NamedTempFile,
        target: PathBuf,
    },
}

impl Output {
    /// Opens the file of this path, or standard output.
    ///
    /// # Errors
    ///
    /// The path is a folder, or nothing can be written there.
    pub(crate) fn open(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path else {
            let sink = Sink::Stdout(io::stdout().lock());
            return Ok(Output { name: "standard output".to_owned(), sink });
        };
        let name = path.to_string_lossy().into_owned();
        let sink = open_file(path).with_context(|| name.clone())?;
        Ok(Output { name, sink })
    }

    /// Whether it is standard output.
    pub(crate) fn is_stdout(&self) -> bool {
        matches!(self.sink, Sink::Stdout(_))
    }

    /// Whether people see what is written.
    pub(crate) fn is_terminal(&self) -> bool {
        match &self.sink {
            Sink::Stdout(stdout) => stdout.is_terminal(),
            Sink::Special(file) => file.is_terminal(),
            Sink::Replacement { .. } => false,
        }
    }

    /// Writes whole lines. There is no buffer to wait in: the next program of a
    /// pipe gets a page as soon as it is done, and a closed pipe shows at once.
    pub(crate) fn write(&mut self, lines: &str) -> anyhow::Result<()> {
        let writer: &mut dyn Write = match &mut self.sink {
            Sink::Stdout(stdout) => stdout,
            Sink::Special(file) => file,
            Sink::Replacement { file, .. } => file,
        };
        writer.write_all(lines.as_bytes()).with_context(|| self.name.clone())
    }

    /// Puts the result in its place.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        let finished = match self.sink {
            Sink::Stdout(mut stdout) => stdout.flush(),
            Sink::Special(mut file) => file.flush(),
            Sink::Replacement { file, target } => replace(file, &target),
        };
        finished.with_context(|| self.name)
    }
}

fn open_file(path: &Path) -> anyhow::Result<Sink> {
    if path.is_dir() || ends_in_separator(path) {
        bail!("this is a folder, not a file to write to");
    }
    let target = match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => {
            return Ok(Sink::Special(File::options().write(true).open(path)?));
        }
        // The file itself is to be replaced, and not a link to it.
        Ok(_) => path.canonicalize()?,
        Err(_) => path.to_owned(),
    };
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        bail!("there is no folder {}", folder.display());
    }
    // In the same folder: only within a file system is a renaming one step.
    let file = temporary_file(folder)?;
    keep_permissions(&file, &target)?;
    Ok(Sink::Replacement { file, target })
}

/// Whether a path can only be that of a folder, by its form.
fn ends_in_separator(path: &Path) -> bool {
    path.to_string_lossy().ends_with(path::is_separator)
}

/// A file that goes away unless it is put into place. By default, only its
/// owner could read it.
fn temporary_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX);
    #[cfg(unix)]
    {
        use std::fs::Permissions;
        use std::os::unix::fs::PermissionsExt;

        builder.permissions(Permissions::from_mode(NEW_FILE_MODE));
    }
    builder.tempfile_in(folder)
}

/// Gives a new file the permissions of the file that it will replace, if any.
#[cfg(unix)]
fn keep_permissions(file: &NamedTempFile, target: &Path) -> io::Result<()> {
    match fs::metadata(target) {
        Ok(metadata) => file.as_file().set_permissions(metadata.permissions()),
        Err(_) => Ok(()),
    }
}

/// Elsewhere, all that they say is read-only, and such a file is not replaced.
#[cfg(not(unix))]
fn keep_permissions(_: &NamedTempFile, _: &Path) -> io::Result<()> {
    Ok(())
}

fn replace(file: NamedTempFile, target: &Path) -> io::Result<()> {
    // Some file systems tell only now that they are full, when the old file is
    // still there.
    file.as_file().sync_all()?;
    file.persist(target)?;
    Ok(())
}
