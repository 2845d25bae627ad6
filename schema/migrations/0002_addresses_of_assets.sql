-- Single assets keep their address with and without its fangs.
ALTER TABLE assets ADD COLUMN defanged TEXT CHECK (typeof(defanged) IN ('text', 'null'));
ALTER TABLE assets ADD COLUMN plain TEXT CHECK (typeof(plain) IN ('text', 'null'));
