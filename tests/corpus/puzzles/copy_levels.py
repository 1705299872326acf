# Assignment, slice, copy, deepcopy: how deep each goes.
import copy
original = [1, [2, 3], {"k": [4]}]
alias, shallow, sliced, deep = original, copy.copy(original), original[:], copy.deepcopy(original)
original[0] = "changed"
original[1].append("inner")
original[2]["k"] += ["deep"]
print(alias, shallow, sliced, deep, sep="\n")
print(alias is original, shallow[1] is original[1], deep[1] is original[1], list(original) is original, original * 1 is original)
loop = [1]
loop.append(loop)
other = copy.deepcopy(loop)
print(other[1] is other, other is loop, other)
