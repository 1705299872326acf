# set gives a token with which reset restores the old value.
import contextvars

color = contextvars.ContextVar("color")
size = contextvars.ContextVar("size", default=10)
print(size.get(), size.get(5), color.get("none"))
try:
    color.get()
except LookupError:
    print("no value")
token = color.set("red")
print(color.get(), token.old_value is contextvars.Token.MISSING, token.var is color)
second = color.set("blue")
print(second.old_value)
color.reset(second)
print(color.get())
color.reset(token)
print(color.get("gone"))
for wrong, kind in ((lambda: color.reset(token), "used"), (lambda: size.reset(color.set(1)), "other"), (lambda: contextvars.ContextVar(3), "name")):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as error:
        print(kind, type(error).__name__)
