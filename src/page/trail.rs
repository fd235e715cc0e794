//! Where the elements of a page stand in its tree, and the text that the walk passes over:
//! noted beside the walk, for those who want to know why.

use super::Page;
use super::block::BlockId;
use super::element::ElementId;
use super::hidden::Way;
use super::walker::Walker;
use crate::dom::{self, Attr, Descend, Tag, Tree, Visitor};
use crate::hash::PageMap;

/// A longer id is generated, and no help in a path.
const MAX_ID_BYTES: usize = 40;

/// An element of the tree.
#[derive(Debug)]
struct Node {
    parent: Option<usize>,
    name: Box<str>,
    id: Option<Box<str>>,
    /// Its place among the siblings of its name, from 1 on.
    place: u32,
}

/// Text that is never of the page, by the element that holds it.
#[derive(Debug)]
pub(crate) struct Passed {
    node: usize,
    /// How many blocks came before it.
    pub(crate) before: BlockId,
    /// How it is hidden, if that is why.
    pub(crate) way: Option<Way>,
    /// White space collapsed, never empty.
    pub(crate) text: String,
}

/// What was noted on the way.
#[derive(Debug, Default)]
pub(crate) struct Trail {
    nodes: Vec<Node>,
    /// How many elements of a name a parent has.
    counts: PageMap<(Option<usize>, Box<str>), u32>,
    /// The node of each element of the page.
    of_elements: Vec<usize>,
    passed: Vec<Passed>,
}

impl Trail {
    /// The path of an element, as a CSS selector of this element alone, from the root on.
    pub(crate) fn path(&self, element: ElementId) -> String {
        self.of_elements.get(element.index()).map_or_else(String::new, |&node| self.path_of(node))
    }

    /// The path of an element whose text was passed over, and its name.
    pub(crate) fn path_of_passed(&self, passed: &Passed) -> (String, &str) {
        let name = self.nodes.get(passed.node).map_or("", |node| &node.name);
        (self.path_of(passed.node), name)
    }

    /// All text that was passed over, in document order.
    pub(crate) fn passed(&self) -> &[Passed] {
        &self.passed
    }

    fn path_of(&self, node: usize) -> String {
        let up = std::iter::successors(self.nodes.get(node), |node| self.nodes.get(node.parent?));
        let mut steps: Vec<String> = up.map(|node| self.step(node)).collect();
        steps.reverse();
        steps.join(" > ")
    }

    fn step(&self, node: &Node) -> String {
        let mut step = escaped(&node.name);
        if let Some(id) = &node.id {
            step.push('#');
            step.push_str(id);
        }
        if self.counts.get(&(node.parent, node.name.clone())).is_some_and(|&count| count > 1) {
            step.push_str(&format!(":nth-of-type({})", node.place));
        }
        step
    }
}

/// A name as CSS has it: `o:p` has a sign that means something there.
fn escaped(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for c in name.chars() {
        if !is_plain(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_' || !c.is_ascii()
}

/// An id that can stand in a selector as it is.
fn plain_id(id: &str) -> Option<&str> {
    let starts_well = id.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    (starts_well && id.len() <= MAX_ID_BYTES && id.chars().all(is_plain)).then_some(id)
}

/// A walk that notes the trail.
#[derive(Default)]
struct Tracker {
    walker: Walker,
    trail: Trail,
    /// The nodes that are open.
    open: Vec<usize>,
}

impl Tracker {
    fn enter(&mut self, element: &dom::Element<'_>) -> usize {
        let parent = self.open.last().copied();
        let name: Box<str> = element.name().into();
        let count = self.trail.counts.entry((parent, name.clone())).or_default();
        *count += 1;
        let id = element.attribute(Attr::Id).and_then(plain_id).map(Into::into);
        self.trail.nodes.push(Node { parent, name, id, place: *count });
        self.trail.nodes.len() - 1
    }

    /// Notes the text of an element that the walk does not go into, if a reader could take
    /// it for text of the page.
    fn pass(&mut self, node: usize, way: Option<Way>, element: &dom::Element<'_>) {
        if matches!(element.tag(), Tag::Script | Tag::Style | Tag::Title) {
            return;
        }
        let text = element.subtree().words_or_template();
        if !text.is_empty() {
            self.trail.passed.push(Passed { node, before: self.walker.blocks(), way, text });
        }
    }
}

impl Visitor for Tracker {
    fn open(&mut self, element: &dom::Element<'_>) -> Descend {
        let node = self.enter(element);
        let (elements, text) = (self.walker.elements(), self.walker.text_len());
        let unseen = self.walker.unseen_texts().len();
        let descend = self.walker.open(element);
        if self.walker.elements() > elements {
            self.trail.of_elements.push(node);
        }
        match descend {
            Descend::Into => self.open.push(node),
            // What was written in its place stands for it.
            Descend::Past if self.walker.text_len() <= text => {
                let way = self.walker.unseen_texts().get(unseen).map(|text| text.way);
                self.pass(node, way, element);
            }
            Descend::Past => {}
        }
        descend
    }

    fn text(&mut self, text: &str) {
        self.walker.text(text);
    }

    fn close(&mut self) {
        self.open.pop();
        self.walker.close();
    }
}

impl Page {
    /// Walks a tree as [`Page::of`] does, and notes where its elements stand.
    pub(crate) fn with_trail(tree: Tree, with_data_images: bool) -> (Page, Trail) {
        let mut tracker = Tracker { walker: Walker::new(&tree, with_data_images), ..Tracker::default() };
        dom::walk(tree, &mut tracker);
        (tracker.walker.finish(), tracker.trail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    /// Paths, each with the text there.
    type Paths = Vec<(String, String)>;

    /// Those of blocks, and those of what is passed over.
    fn paths(html: &str) -> (Paths, Paths) {
        let (tree, _) = dom::parse(html, &Limits::default());
        let (page, trail) = Page::with_trail(tree, false);
        let of_block = |block: &super::super::Block| (trail.path(block.element), page.text(block).to_owned());
        let of_passed = |passed: &Passed| (trail.path_of_passed(passed).0, passed.text.clone());
        (page.blocks().iter().map(of_block).collect(), trail.passed().iter().map(of_passed).collect())
    }

    #[test]
    fn paths_tell_each_element_apart() {
        let (blocks, _) = paths("<div id=a><p>x<p>y</div><div><p>z<o:p><p>w</div><section>v</section>");
        let expected = [
            ("html > body > div#a:nth-of-type(1) > p:nth-of-type(1)", "x"),
            ("html > body > div#a:nth-of-type(1) > p:nth-of-type(2)", "y"),
            ("html > body > div:nth-of-type(2) > p:nth-of-type(1)", "z"),
        ];
        for (block, (path, text)) in blocks.iter().zip(expected) {
            assert_eq!((block.0.as_str(), block.1.as_str()), (path, text));
        }
        assert_eq!(blocks.last().map(|block| block.0.as_str()), Some("html > body > section"));
    }

    #[test]
    fn text_that_is_passed_over_is_noted() {
        let html = "<title>t</title><p>x<select><option>one<option>two</select><script>s</script><template><p>q</template>";
        let (_, passed) = paths(html);
        let texts: Vec<&str> = passed.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["onetwo", "q"]);
        assert_eq!(passed[0].0, "html > body > p > select");
    }

    #[test]
    fn the_page_is_that_of_a_walk_without_trail() {
        let html = "<h1>a</h1><p>b <math><mi>x</mi></math><ul><li>c<li>d</ul><table><tr><td>e</table>";
        let tree = || dom::parse(html, &Limits::default()).0;
        let (page, trail) = Page::with_trail(tree(), false);
        assert_eq!(format!("{page:?}"), format!("{:?}", Page::of(tree(), false)));
        assert_eq!(trail.of_elements.len(), page.elements().len());
    }
}
