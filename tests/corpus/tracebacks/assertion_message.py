# assert with and without a message.
def mean(numbers):
    assert len(numbers) > 0, "mean of nothing"
    return sum(numbers) / len(numbers)


print(mean([1, 2]))
mean([])
