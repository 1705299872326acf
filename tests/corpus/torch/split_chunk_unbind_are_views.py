# split, chunk and unbind give tuples of views of one storage
import torch

line = torch.arange(7)
print(line.split(3), line.split([2, 5]))
print(line.chunk(3), type(line.chunk(3)).__name__)
for number, part in enumerate(line.split(3)):
    part.fill_(number)
print(line)
rows = torch.eye(2).unbind()
print(rows, rows[0].stride())
