# A close name is suggested from locals, globals and builtins.
def average(numbers):
    total_sum = sum(numbers)
    return totl_sum / len(numbers)


average([1, 2])
