//! Pages to inspect, and what reports have of them.

use dehusk::Extractor;

use crate::support::Sandbox;

/// An article between a navigation and a footer, with a form, whose choices are no blocks.
pub(crate) const PAGE: &str = "<!DOCTYPE html><html lang=en-GB><head><title>The keeper of tides</title>\
    <meta name=author content='Jane Doe'></head><body>\
    <nav><a href=/>Home</a> <a href=/tides>Tides</a> <a href=/ships>Ships</a></nav>\
    <article><h1>The keeper of tides</h1>\
    <p>The tide came in twice that day, and nobody wrote it down, which was not like the keeper at all.</p>\
    <p>She had kept the book for thirty years, in pencil, and there was not a day without its two lines.</p>\
    <p>When they asked her about it in the evening, she said that the sea had been “too loud & too near”.</p>\
    <div class=share><a href=x>Share this on the network of your choice</a></div></article>\
    <form><select><option>First choice<option>Second choice</select></form>\
    <footer>All rights reserved, and some of the wrongs</footer></body></html>";

/// A page that tries whatever gets a script to run.
pub(crate) const HOSTILE: &str = "<!DOCTYPE html><html lang='x\"><script>alert(1)</script>'>\
    <head><title>Tides</title><script>alert(2)</script></title>\
    <meta name=author content='\"><img src=x onerror=alert(3)>'></head><body>\
    <article><h1>Tides &lt;/title>&lt;script>document.title='run'&lt;/script></h1>\
    <p>The tide came in, and &lt;script>document.title='run'&lt;/script> was written in the book of the keeper.</p>\
    <p>A line that ends the script: &lt;/script>&lt;img src=x onerror=\"document.title='run'\"> and goes on, as lines do.</p>\
    <p>She said that <a href=\"javascript:document.title='run'\">this link</a> leads to the sea, and nobody believed her.</p>\
    <p id='a\"><script>document.title=1</script>' class='\" onfocus=\"document.title=1'>\
    An element of an evil name: \" onmouseover=\"document.title='run'\" x=\", and ' too, and so on until the evening.</p>\
    <p>&lt;/style>&lt;!-- &lt;![CDATA[ &amp;lt;script&amp;gt; it goes on and on, and there is no end to it, she said.</p>\
    </article></body></html>";

/// The report on a page.
pub(crate) fn report(page: &str) -> String {
    let sandbox = Sandbox::new();
    sandbox.write("page.html", page).run(["page.html"]).succeeded().stdout
}

/// All texts of a page, kept or not.
pub(crate) fn texts(page: &str) -> Vec<String> {
    Extractor::new().explain(page).parts().map(|part| part.text().to_owned()).collect()
}

/// A text as HTML has it.
pub(crate) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}
