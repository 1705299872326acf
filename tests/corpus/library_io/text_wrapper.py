# TextIOWrapper over bytes in memory: its attributes, detaching, writing through.
import io

raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
print(text.encoding, text.errors, text.line_buffering, text.write_through, text.writable(), text.readable())
text.write("héllo\n")
print(raw.getvalue())
text.flush()
print(raw.getvalue())
print(text.detach() is raw)
try:
    text.read()
except ValueError as error:
    print(error)
eager = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
eager.write("x")
print(eager.buffer.getvalue())
lines = io.TextIOWrapper(io.BytesIO(b"one\ntwo\n"), encoding="ascii")
print(next(lines), list(lines))
lines.reconfigure(line_buffering=True)
print(lines.line_buffering)
