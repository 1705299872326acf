# A colon is missing after a condition.
count = 3
while count > 0
    count -= 1
print(count)
