# ModuleDict, ParameterList and ParameterDict hold by name or number
import torch
import torch.nn as nn
modules = nn.ModuleDict({"first": nn.Linear(1, 2), "act": nn.ReLU()})
print(modules, list(modules), "act" in modules, modules["first"].out_features)
values = nn.ParameterList([nn.Parameter(torch.zeros(2)), nn.Parameter(torch.ones(1))])
print(len(values), list(values.state_dict()), values[1])
named = nn.ParameterDict({"a": nn.Parameter(torch.zeros(1))})
print(list(named.keys()), named["a"], list(named.state_dict()))
