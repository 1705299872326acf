# Strings compare by code point; numbers in text are text.
print("10" < "9", 10 < 9, "a" < "B", "Zebra" < "apple", "" < " ", "abc" < "abcd", "é" > "z", "1" + "1", "1" * 3, int("1") + int("1"))
print(sorted(["b10", "b9", "B1"]), sorted(["b10", "b9"], key=lambda s: int(s[1:])), max("apple", "Pear"), min("10", "9"), "a" * 0 == "", "ab" * -1)
print("=" * 10, "-+" * 3, "x".join(["a"] * 3), ",".join("abc"), "".join(reversed("abc")), "abc"[::-1] == "cba", "%d%%" % 50, "a" "b" in "cab")
print("a,b,,c".split(","), " a b ".split(), " a b ".split(" "), "".split(), "".split(","), "abc".split("b"), "a-b-c".rsplit("-", 1), "line1\nline2\n".split("\n"), "line1\nline2\n".splitlines())
print("Hello".swapcase(), "hello world".title(), "it's".title(), "x1y".isalnum(), "".isalpha(), "½".isnumeric(), "12".isdigit(), "-1".isdigit(), "1.0".isdigit(), "٣".isdigit(), int("٣"))
