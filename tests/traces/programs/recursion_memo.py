# Memo in a default argument, recursion with lists and its results.
def ways(n, memo={}):
    if n in memo:
        return memo[n]
    if n < 2:
        result = [n]
    else:
        result = ways(n - 1) + ways(n - 2)[:1]
    memo[n] = result
    return result

def flatten(items):
    out = []
    for item in items:
        if isinstance(item, list):
            out.extend(flatten(item))
        else:
            out.append(item)
    return out

answer = ways(4)
memo = ways.__defaults__[0]
count = len(memo)
nested = [1, [2, [3, [4]]], answer]
flat = flatten(nested)
def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value
    return run
both = compose(flatten, sorted)
done = both(nested)
memo.clear()
