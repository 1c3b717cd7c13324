#pragma once

#include "ui/forms/guarded_edits.h"

namespace claviger
{
/// A line edit for secrets. Masked, it shows the same number of dots whatever it holds (the length is a
/// secret too); only while a person types in it do the dots follow the keys.
class MaskedLineEdit final : public GuardedLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MaskedLineEdit)

public:
    static constexpr int dotCount = 12;

    explicit MaskedLineEdit(QWidget *parent = nullptr);

    bool isMasked() const { return m_masked; }
    void setMasked(bool masked);
    /// A saved value stands behind the empty edit: dots are drawn for it.
    void setStandIn(bool standIn);
    /// The placeholder, which does not show behind a stand-in's dots.
    void setHint(const QString &hint);
    bool hasStandIn() const { return m_standIn; }
    bool showsDots() const;
    /// Its menu offers to make a value up.
    void setOffersGenerator(bool offers) { m_offersGenerator = offers; }
    /// Empties it, with its undo history.
    void wipeText();

signals:
    void removalWanted(); ///< Backspace or Delete on a saved value
    void generatorWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyEchoMode(bool focused);

    QString m_hint;
    bool m_masked = true;
    bool m_standIn = false;
    bool m_offersGenerator = false;
};
}
