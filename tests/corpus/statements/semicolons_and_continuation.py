# Statements on one line, and one statement on several.
a = 1; b = 2; print(a + b);
total = a + \
    b + \
    3
print(total)
values = [
    1,  # a comment inside

    2,
]; print(values)
if a: print("one line"); print("same block")
text = ("implicit "
        "joining " 'of' """ literals""")
print(text)
