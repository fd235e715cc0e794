//! The elements that mean something here, and how each one is laid out.

use html5ever::{LocalName, local_name};

/// How an element takes part in the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Display {
    /// Part of the line.
    Inline,
    /// A line break, or several.
    Break,
    /// Begins and ends a block.
    Block,
    /// White space and line ends count.
    Preformatted,
    /// Its content is never text of the page.
    Skip,
}

macro_rules! tags {
    ($($variant:ident $name:tt $display:ident,)*) => {
        /// An element by its name. Names without a meaning here are [`Tag::Other`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Tag {
            $($variant,)*
            /// A custom element, with a hyphen in its name.
            Custom,
            /// Any other.
            Other,
        }

        impl Tag {
            /// The names of all that have one of their own.
            pub(super) const NAMES: &'static [&'static str] = &[$($name,)*];

            /// The tag of a name, whatever the namespace.
            pub(crate) fn of(name: &LocalName) -> Tag {
                match *name {
                    $(local_name!($name) => Tag::$variant,)*
                    _ if name.contains('-') => Tag::Custom,
                    _ => Tag::Other,
                }
            }

            /// How it is laid out.
            pub(crate) fn display(self) -> Display {
                match self {
                    $(Tag::$variant => Display::$display,)*
                    Tag::Custom | Tag::Other => Display::Inline,
                }
            }
        }
    };
}

tags! {
    A "a" Inline,
    Abbr "abbr" Inline,
    Address "address" Block,
    Annotation "annotation" Skip,
    AnnotationXml "annotation-xml" Skip,
    Applet "applet" Skip,
    Area "area" Skip,
    Article "article" Block,
    Aside "aside" Block,
    Audio "audio" Skip,
    B "b" Inline,
    Base "base" Skip,
    Big "big" Inline,
    Blockquote "blockquote" Block,
    Body "body" Block,
    Br "br" Break,
    Button "button" Block,
    Canvas "canvas" Skip,
    Caption "caption" Block,
    Center "center" Block,
    Cite "cite" Inline,
    Code "code" Inline,
    Col "col" Skip,
    Datalist "datalist" Skip,
    Dd "dd" Block,
    Del "del" Inline,
    Details "details" Block,
    Dialog "dialog" Block,
    Dir "dir" Block,
    Div "div" Block,
    Dl "dl" Block,
    Dt "dt" Block,
    Em "em" Inline,
    Embed "embed" Skip,
    Fieldset "fieldset" Block,
    Figcaption "figcaption" Block,
    Figure "figure" Block,
    Font "font" Inline,
    Footer "footer" Block,
    Form "form" Block,
    Frame "frame" Skip,
    Frameset "frameset" Block,
    H1 "h1" Block,
    H2 "h2" Block,
    H3 "h3" Block,
    H4 "h4" Block,
    H5 "h5" Block,
    H6 "h6" Block,
    Head "head" Block,
    Header "header" Block,
    Hgroup "hgroup" Block,
    Hr "hr" Block,
    Html "html" Block,
    I "i" Inline,
    Iframe "iframe" Skip,
    Img "img" Skip,
    Input "input" Skip,
    Ins "ins" Inline,
    Kbd "kbd" Inline,
    Label "label" Inline,
    Legend "legend" Block,
    Li "li" Block,
    Link "link" Skip,
    Listing "listing" Preformatted,
    Main "main" Block,
    Map "map" Inline,
    Mark "mark" Inline,
    Math "math" Inline,
    Menu "menu" Block,
    Meta "meta" Skip,
    Meter "meter" Skip,
    Nav "nav" Block,
    Noembed "noembed" Skip,
    Noframes "noframes" Skip,
    Noscript "noscript" Block,
    Object "object" Block,
    Ol "ol" Block,
    Optgroup "optgroup" Skip,
    Option "option" Skip,
    Output "output" Inline,
    P "p" Block,
    Param "param" Skip,
    Picture "picture" Inline,
    Plaintext "plaintext" Preformatted,
    Pre "pre" Preformatted,
    Progress "progress" Skip,
    Q "q" Inline,
    Rp "rp" Skip,
    Rt "rt" Inline,
    Ruby "ruby" Inline,
    S "s" Inline,
    Samp "samp" Inline,
    Script "script" Skip,
    Section "section" Block,
    Select "select" Skip,
    Small "small" Inline,
    Source "source" Skip,
    Span "span" Inline,
    Strike "strike" Inline,
    Strong "strong" Inline,
    Style "style" Skip,
    Sub "sub" Inline,
    Summary "summary" Block,
    Sup "sup" Inline,
    Svg "svg" Skip,
    Table "table" Block,
    Tbody "tbody" Block,
    Td "td" Block,
    Template "template" Skip,
    Textarea "textarea" Skip,
    Tfoot "tfoot" Block,
    Th "th" Block,
    Thead "thead" Block,
    Time "time" Inline,
    Title "title" Skip,
    Tr "tr" Block,
    Track "track" Skip,
    Tt "tt" Inline,
    U "u" Inline,
    Ul "ul" Block,
    Var "var" Inline,
    Video "video" Skip,
    Wbr "wbr" Inline,
    Xmp "xmp" Preformatted,
}

impl Tag {
    /// Whether the element has no content and no end tag.
    pub(crate) fn is_void(self) -> bool {
        matches!(
            self,
            Tag::Area
                | Tag::Base
                | Tag::Br
                | Tag::Col
                | Tag::Embed
                | Tag::Frame
                | Tag::Hr
                | Tag::Img
                | Tag::Input
                | Tag::Link
                | Tag::Meta
                | Tag::Param
                | Tag::Source
                | Tag::Track
                | Tag::Wbr
        )
    }

    /// 1 to 6 for `h1` to `h6`.
    pub(crate) fn heading_level(self) -> Option<u8> {
        match self {
            Tag::H1 => Some(1),
            Tag::H2 => Some(2),
            Tag::H3 => Some(3),
            Tag::H4 => Some(4),
            Tag::H5 => Some(5),
            Tag::H6 => Some(6),
            _ => None,
        }
    }

    /// Whether the user may type or choose something in it.
    pub(crate) fn is_field(self) -> bool {
        matches!(self, Tag::Input | Tag::Select | Tag::Textarea)
    }
}
