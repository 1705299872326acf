hub = []
also = hub
wheel = [hub, hub, hub]
print(len(wheel))
