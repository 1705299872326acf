# A union of types that gets nothing new is the left one.
x=int|list[int]; r=x|x
print(r is x, (x|int) is x, (int|x) is x, (x|str) is x, ((int|str)|(str|int)), (int|int) is int)
y=int|str
print((y|y) is y, (y|int) is y, (y|str) is y, (int|y) is y, (y|(str|int)) is y)
