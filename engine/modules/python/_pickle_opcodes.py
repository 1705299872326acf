# The instructions of pickles by name, with what pickletools tells of each: protocol, form of what follows, and what it does
# to the stack ("-" takes, "+" puts, "m" takes all down to a mark).

_TABLE = """
I INT 0 decimalnl_short +|J BININT 1 int4 +|K BININT1 1 uint1 +|M BININT2 1 uint2 +|L LONG 0 decimalnl_long +
8a LONG1 2 long1 +|8b LONG4 2 long4 +|S STRING 0 stringnl +|T BINSTRING 1 string4 +|U SHORT_BINSTRING 1 string1 +
B BINBYTES 3 bytes4 +|C SHORT_BINBYTES 3 bytes1 +|8e BINBYTES8 4 bytes8 +|96 BYTEARRAY8 5 bytearray8 +
97 NEXT_BUFFER 5 - +|98 READONLY_BUFFER 5 - -+|N NONE 0 - +|88 NEWTRUE 2 - +|89 NEWFALSE 2 - +
V UNICODE 0 unicodestringnl +|8c SHORT_BINUNICODE 4 unicodestring1 +|X BINUNICODE 1 unicodestring4 +
8d BINUNICODE8 4 unicodestring8 +|F FLOAT 0 floatnl +|G BINFLOAT 1 float8 +|5d EMPTY_LIST 1 - +|a APPEND 0 - --+
e APPENDS 1 - m-+|l LIST 0 - m+|29 EMPTY_TUPLE 1 - +|t TUPLE 0 - m+|85 TUPLE1 2 - -+|86 TUPLE2 2 - --+
87 TUPLE3 2 - ---+|7d EMPTY_DICT 1 - +|d DICT 0 - m+|s SETITEM 0 - ---+|u SETITEMS 1 - m-+|8f EMPTY_SET 4 - +
90 ADDITEMS 4 - m-+|91 FROZENSET 4 - m+|30 POP 0 - -|32 DUP 0 - -++|28 MARK 0 - M|31 POP_MARK 1 - m
g GET 0 decimalnl_short +|h BINGET 1 uint1 +|j LONG_BINGET 1 uint4 +|p PUT 0 decimalnl_short |q BINPUT 1 uint1 
r LONG_BINPUT 1 uint4 |94 MEMOIZE 4 - -+|82 EXT1 2 uint1 +|83 EXT2 2 uint2 +|84 EXT4 2 int4 +
c GLOBAL 0 stringnl_noescape_pair +|93 STACK_GLOBAL 4 - --+|R REDUCE 0 - --+|b BUILD 0 - --+
i INST 0 stringnl_noescape_pair m+|o OBJ 1 - m+|81 NEWOBJ 2 - --+|92 NEWOBJ_EX 4 - ---+|80 PROTO 2 uint1 
2e STOP 0 - -|95 FRAME 4 uint8 |P PERSID 0 stringnl_noescape +|Q BINPERSID 1 - -+
"""
# name: (code, protocol, form of the argument, effect on the stack)
OPCODES = {}
for _item in _TABLE.replace("\n", "|").strip("|").split("|"):
    _code, _name, _protocol, _form, _effect = _item.split(" ")
    OPCODES[_name] = (_code.encode() if len(_code) == 1 else bytes.fromhex(_code)), int(_protocol), _form, _effect
NAMES = {name: entry[0] for name, entry in OPCODES.items()} | {"TRUE": b"I01\n", "FALSE": b"I00\n"}
