# Slices forgive, indices do not; steps go backwards; assignment may change the length.
s = "python"
print(s[10:], s[2:100], s[-100:2], s[5:2], s[::-1], s[4:1:-1], s[-1:-4:-1], s[::2], s[::-2], s[:-1], s[-3:], s[:0], s[3:3])
try:
    s[10]
except IndexError as error:
    print(error)
l = [0, 1, 2, 3, 4]
l[1:3] = ["a", "b", "c"]; print(l)
l[1:1] = ["in"]; print(l)
l[:2] = []; print(l)
l[::2] = "xyz"; print(l)
l[len(l):] = ["end"]; print(l)
del l[1:-1]; print(l)
print(l[-0], l[~0], [1, 2, 3][:-1][-1], (1, 2, 3)[-2:][0], [][:1], ""[1:], list("abc")[1:][::-1])
n = 0
print("abc"[-n:], "abc"[:-n], "abc"[:-n or None])
