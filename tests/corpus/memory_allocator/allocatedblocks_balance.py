# What is freed is no longer counted.
import sys
def work():
    data = {str(n): [n] * 20 for n in range(100)}
    return len(data)
work()
before = sys.getallocatedblocks()
for _ in range(5):
    work()
print(abs(sys.getallocatedblocks() - before) < 5)
