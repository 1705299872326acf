# What reconfigure() sets of the standard output.
import sys
o=sys.stdout
print(o)
o.reconfigure(encoding="latin-1", errors="replace")
print("e€", o.encoding, o.errors, o)
o.reconfigure(encoding="ascii")
try: print("é")
except UnicodeEncodeError as e: print(e)
print(o.errors)
o.reconfigure(errors="xmlcharrefreplace"); print("é", o.encoding, o.errors)
o.reconfigure(encoding="utf-8", newline="\r\n"); print("a\nb")
o.reconfigure(newline=None); print("c")
o.reconfigure(newline=""); print("d"); o.reconfigure(newline="\n"); print("e")
o.reconfigure(newline="\r"); print("f"); o.reconfigure(newline="\n")
for k in [dict(encoding=3), dict(errors=3), dict(newline=3), dict(newline="x"), dict(encoding="nope"), dict(line_buffering="x"), dict(foo=1), dict(errors="nope")]:
    try: print(o.reconfigure(**k))
    except Exception as e: print(type(e).__name__, e)
try: o.reconfigure("utf-8")
except TypeError as e: print(e)
o.reconfigure(encoding="utf-8", errors="strict")
try: print("\ud800")
except UnicodeEncodeError as e: print(e)
o.reconfigure(errors="namereplace", encoding="ascii"); print("é€")
