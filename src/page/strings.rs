//! Many short texts in one piece of memory.

use super::growth;

/// A list of texts.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        growth::push(&mut self.ends, self.text.len());
    }

    /// One of them, if there are so many.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(index)?)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Gives back the room that is not taken.
    pub(super) fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_apart() {
        let mut strings = Strings::default();
        assert_eq!(strings.get(0), None);
        ["a", "", "bc"].iter().for_each(|text| strings.push(text));
        assert_eq!(strings.iter().collect::<Vec<_>>(), ["a", "", "bc"]);
        assert_eq!((strings.len(), strings.get(3)), (3, None));
    }
}
