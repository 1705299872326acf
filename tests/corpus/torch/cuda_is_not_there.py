# A CPU build: what it says when asked for a GPU
import torch

print(torch.cuda.is_available(), torch.cuda.device_count(), torch.ones(1).device, torch.ones(1).is_cuda)
for ask in (lambda: torch.ones(1).cuda(), lambda: torch.ones(1, device="cuda"), lambda: torch.nn.Linear(1, 1).to("cuda"),
            lambda: torch.device("gpu"), lambda: torch.ones(1).to("cpu")):
    try:
        print(ask())
    except (AssertionError, RuntimeError) as error:
        print(type(error).__name__, str(error).split("\n")[0].split(":")[0])
print(torch.device("cuda:1"), torch.device("cpu") == torch.device("cpu"), torch.device("cuda", 0).index)
