# and/or give one of their operands, not a bool.
print(0 or "x", "" or [] or (), 1 and 2, [] and 1 / 0, None or 0)
print(1 and 0 or "else", (1 or 2) and 3, not "", not not [0])
values = [0, "", None, [], 3, "last"]
print([v or "default" for v in values])
print([v and "set" for v in values])
