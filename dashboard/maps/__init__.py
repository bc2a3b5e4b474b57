"""Table to folium: base map, layers, footprints, legend."""
