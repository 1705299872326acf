# a module that forgets super().__init__() cannot hold parameters
import torch
import torch.nn as nn
class Broken(nn.Module):
    def __init__(self):
        self.layer = nn.Linear(1, 1)
class Early(nn.Module):
    def __init__(self):
        self.weight = nn.Parameter(torch.zeros(1))
for cls in (Broken, Early):
    try:
        cls()
    except AttributeError as error:
        print(error)
