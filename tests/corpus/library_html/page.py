# A page made of untrusted text.
import html

comments = [("Ada", "1 < 2 & \"quotes\""), ("<b>Bo</b>", "it's <script>alert(1)</script>")]
page = "".join(f"<p title='{html.escape(name)}'>{html.escape(text)}</p>\n" for name, text in comments)
print(page)
print(html.unescape(page) == "".join(f"<p title='{name}'>{text}</p>\n" for name, text in comments))
