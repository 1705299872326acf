s = "heapscope"
whole = s[:]
print(s is whole)
