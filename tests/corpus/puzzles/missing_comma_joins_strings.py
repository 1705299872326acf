# Adjacent string literals join; a forgotten comma loses an item.
fruits = ["apple" "banana", "cherry"]
print(fruits, len(fruits))
print("a" 'b' """c""", ("x"
      "y"), "%s" "-%s" % (1, 2), "a" "b" * 2, f"{1}" "{2}" f"{3}")
values = ("one"
          "two",)
print(values)
