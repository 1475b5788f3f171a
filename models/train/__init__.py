"""Trains, measures and exports the image classification model in models/cats-dogs."""
