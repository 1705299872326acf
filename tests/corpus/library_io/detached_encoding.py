# bytes, text and their lengths in several encodings.
import io

text = "naïve café €5 \U0001f600"
for encoding in ("utf-8", "utf-16-le", "utf-32-be"):
    raw = io.BytesIO()
    wrapper = io.TextIOWrapper(raw, encoding=encoding)
    print(encoding, wrapper.write(text), wrapper.flush(), len(raw.getvalue()))
    raw.seek(0)
    print(ascii(io.TextIOWrapper(raw, encoding=encoding).read()))
try:
    io.TextIOWrapper(io.BytesIO(), encoding="ascii").write(text)
except UnicodeEncodeError as error:
    print(error)
replaced = io.BytesIO()
with io.TextIOWrapper(replaced, encoding="ascii", errors="xmlcharrefreplace") as wrapper:
    wrapper.write("é€")
    wrapper.flush()
    print(replaced.getvalue())
