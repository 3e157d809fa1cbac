"""The view types of pages and their builders."""
