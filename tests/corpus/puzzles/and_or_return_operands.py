# and / or give back one of their operands, not True or False.
print(0 or "a", "" or [] or "last", 1 and 0 and 2, "a" and "b", None or 0, not None)
print([] and 1 / 0, 3 or 1 / 0, (1, 2) and (), {} or None or 0.0)
name = ""
print(name or "anonymous", len(name) and name[0], name and name[0] == "x")
print(True + True and False or 5, 1 if [] else 2 if {} else 3)
def f(): print("called"); return 0
print(f() or f() or 7)
