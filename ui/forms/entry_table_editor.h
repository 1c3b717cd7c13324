#pragma once

#include "ui/forms/field_editor.h"

class QTableWidget;
class QToolButton;

namespace claviger
{
/// A list of strings (one column) or a map of strings (key and value), with rows to add and remove.
class EntryTableEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit EntryTableEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    /// A list keeps its order and its empty entries out; a map's later rows win over earlier ones of the same
    /// key.
    QJsonValue value() const override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void appendRow(const QString &first, const QString &second);
    void addRow();
    void removeRow();
    void fitHeight();
    QString cell(int row, int column) const;

    bool m_isMap;
    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
    QJsonValue m_foreign = QJsonValue::Undefined; ///< neither list nor map: kept until edited
};
}
