# Format specs and conversions inside f-strings, nested and computed.
width, digits, value = 12, 3, 3.14159265
print(f"[{value:{width}.{digits}}]", f"[{value:>{width + 2}.{digits - 1}f}]", f"[{'mid':^{width}}]")
name = "Zoë"
print(f"{name!r} {name!s} {name!a} {name!r:>10}")
print(f"{value=} {value=:.2f} {name=!s} {width + 1 = } {width=!r:>5}")
print(f"{{literal}} {{{width}}} {'{'}{'}'}")
print(f"{'a' if width > 5 else 'b'} {[i for i in range(3)]} { {'k': 1}['k'] }")
print(f"{(lambda x: x * 2)(4)} {width!r:>{digits * 2}}" f" joined {digits}" " plain {x}")
print(f"""{
    width
    + 1
} multi""", rf"\n{width}\d", Rf'{width}')
