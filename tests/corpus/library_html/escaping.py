# html.escape and unescape.
import html

for text in ("<a href=\"x\">T's & Q</a>", "", "plain"):
    print(html.escape(text), html.escape(text, quote=False))
for text in ("&lt;&gt;&amp;&quot;&#39;", "&eacute;&Eacute;", "&#233;&#xe9;&#XE9;", "&notit; &not;", "&amp", "&ampx", "&unknown;", "&#0;&#x80;&#xD800;&#x110000;",
             "&#1;&#13;", "&hearts;&nbsp;|", "& &; &#; &#x;", "&NotEqualTilde;", "&copy2024"):
    print(text, ascii(html.unescape(text)))
from html.entities import codepoint2name, html5, name2codepoint
print(len(html5), html5["amp;"], name2codepoint["euro"], codepoint2name[169], "amp" in html5)
