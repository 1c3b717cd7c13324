#pragma once

#include <QObject>
#include <QStringList>

#include "app/transfer/paste_match.h"

class QLineEdit;

namespace claviger
{
class SchemaForm;

/// Fills a form with the values that the text on the clipboard names: when a person asks for it, and when
/// such a text is pasted into a line.
class FormPaste final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormPaste)

public:
    explicit FormPaste(SchemaForm &form);

    /// What may stand before the names of fields (`EXA_` for exa).
    void setAppNames(const QStringList &names) { m_appNames = names; }
    /// Looks at what is pasted into it, and at Undo.
    void watch(QLineEdit *line);
    /// Fills what can be filled, and says so either way.
    void paste();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PasteMatch match() const;
    bool takeOver();
    void fill(const PasteMatch &match);

    SchemaForm &m_form;
    QStringList m_appNames;
};
}
