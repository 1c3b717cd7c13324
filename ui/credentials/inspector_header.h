#pragma once

#include <optional>

#include <QWidget>

#include "models/catalog/app.h"
#include "models/credentials/credential.h"
#include "ui/credentials/state_card.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace claviger
{
/// The top of the inspector: whose credential it is, where it belongs, its state, and what can be done with
/// it.
class InspectorHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectorHeader)

public:
    explicit InspectorHeader(QWidget *parent = nullptr);

    /// `place`: the words for its scope and environment; `missing`: labels of required fields that are empty.
    void fill(const CredentialSummary &summary, const std::optional<App> &app, const QStringList &place,
        const QStringList &missing, bool isReadOnly);
    /// What changes values is off meanwhile.
    void setWritable(bool writable);

    StateCard &card() { return *m_card; }

signals:
    void remedyWanted(claviger::StateCard::Remedy remedy);
    void historyRequested();
    void copyRequested();
    void pasteRequested();
    void deleteRequested();

private:
    QWidget *buildActions();
    void buildMenu();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    StateCard *m_card;
    QPushButton *m_history;
    QPushButton *m_more;
    QMenu *m_menu;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_delete;
    bool m_isInTrash = false;
};
}
