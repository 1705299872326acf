# there is only the cpu: moving to cuda fails clearly
import torch

x = torch.ones(1)
print(x.device, repr(x.device), x.device.type, x.is_cuda, x.to("cpu") is x, torch.cuda.is_available(), torch.cuda.device_count())
for attempt in (lambda: x.cuda(), lambda: x.to("cuda"), lambda: torch.zeros(1, device="cuda:0"), lambda: torch.nn.Linear(1, 1).cuda()):
    try:
        attempt()
    except AssertionError as error:
        print(error)
print(torch.device("cpu") == x.device, torch.device("cuda", 1), torch.device("cuda:1").index)
